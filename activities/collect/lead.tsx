"use client";

export default function CollectLead() {
  return null;
}
