"use client";

export default function RateWall() {
  return null;
}
