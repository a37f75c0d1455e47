"use client";

export default function VoteWall() {
  return null;
}
