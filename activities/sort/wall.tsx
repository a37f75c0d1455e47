"use client";

export default function SortWall() {
  return null;
}
