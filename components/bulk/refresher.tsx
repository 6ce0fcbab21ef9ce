"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const pollMilliseconds = 1500;

/** Draws the page anew while something is under way. */
export function Refresher() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), pollMilliseconds);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
