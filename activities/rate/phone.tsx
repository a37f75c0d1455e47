"use client";

export default function RatePhone() {
  return null;
}
