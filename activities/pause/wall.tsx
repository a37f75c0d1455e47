"use client";

export default function PauseWall() {
  return null;
}
