import { Words } from "#components/words.tsx";

/** What stands where cards or lines will be, large enough for the last row. */
export function NothingYet({ children }: { children: string }) {
  return (
    <p className="text-[calc(56*var(--u))] leading-[1.1] font-[650]">
      <Words>{children}</Words>
    </p>
  );
}
