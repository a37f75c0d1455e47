"use client";

export default function VoteLead() {
  return null;
}
