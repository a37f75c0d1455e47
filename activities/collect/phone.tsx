"use client";

export default function CollectPhone() {
  return null;
}
