"use client";

export default function PauseLead() {
  return null;
}
