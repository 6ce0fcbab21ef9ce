"use client";
import { useEffect, useRef, useState } from "react";

/** What stands in a menu and is made only when the `details` around it is opened: most pages are read without. */
export function WhenOpen({ children }: { children: React.ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const details = place.current?.closest("details");
    if (!details) return;
    const open = () => details.open && setOpen(true);
    open();
    details.addEventListener("toggle", open);
    return () => details.removeEventListener("toggle", open);
  }, []);
  return isOpen ? children : <span ref={place} hidden />;
}
