"use client";

export default function SortPhone() {
  return null;
}
