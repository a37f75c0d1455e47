"use client";

export default function SortLead() {
  return null;
}
