import { useCallback, useRef, useState } from "react";

/**
 * The fields of a page as typed. `read` gives what stands there now, also to something that began before the person went
 * on typing.
 */
export function useTypedForm<T extends object>(initial: T, onTyped: (form: T) => void) {
  const [form, setForm] = useState(initial);
  const latest = useRef(initial);
  const read = useCallback(() => latest.current, []);

  const change = useCallback(
    (part: Partial<T>) => {
      const next = { ...latest.current, ...part };
      if (JSON.stringify(next) === JSON.stringify(latest.current)) {
        return;
      }
      latest.current = next;
      setForm(latest.current);
      onTyped(latest.current);
    },
    [onTyped],
  );
  return { form, read, change };
}
