"use client";

export default function PausePhone() {
  return null;
}
