import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * The largest of some sizes with which everything fits into the wall's body, written to the CSS variable `--fit`.
 * Nothing on a wall may lie over its foot, however long the card and however low the projector.
 * `content` is what, when it changes, makes measuring necessary again.
 */
export function useFitting<E extends HTMLElement>(sizes: readonly number[], content: string): RefObject<E | null> {
  const ref = useRef<E>(null);
  const tried = sizes.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the content is not read, it is what was measured
  useLayoutEffect(() => {
    const box = ref.current;
    const body = box?.closest(".wall-body");
    if (!box || !body) return;
    const measure = () => {
      const fits = (size: string) => {
        box.style.setProperty("--fit", size);
        return box.getBoundingClientRect().bottom <= body.getBoundingClientRect().bottom + 1;
      };
      // The smallest stays when none fits.
      tried.split(" ").find(fits);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(body);
    void document.fonts.ready.then(measure);
    return () => observer.disconnect();
  }, [tried, content]);
  return ref;
}
