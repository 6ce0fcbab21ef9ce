/** Pages in front of the sign-in: one narrow column. */
export default function PublicLayout({ children }: { children: React.ReactNode }) {
  return (
    <main id="main" className="mx-auto grid min-h-dvh w-full max-w-xl content-center gap-6 px-4 py-10">
      <p className="text-lg font-semibold">
        SixTwo <span className="font-normal text-muted">information security objectives</span>
      </p>
      {children}
    </main>
  );
}
