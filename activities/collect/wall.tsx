"use client";

export default function CollectWall() {
  return null;
}
