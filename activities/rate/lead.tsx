"use client";

export default function RateLead() {
  return null;
}
