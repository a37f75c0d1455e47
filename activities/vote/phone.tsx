"use client";

export default function VotePhone() {
  return null;
}
