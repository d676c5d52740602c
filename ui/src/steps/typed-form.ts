import { useCallback, useEffect, useRef, useState } from "react";

/**
 * The fields of a page as typed. `read` gives what stands there now, also to something that began before the person went
 * on typing. A field nobody typed into follows what is saved: another program may have changed it, and saving the form must
 * not change it back.
 */
export function useTypedForm<T extends object>(saved: T, onTyped: (form: T) => void) {
  const [form, setForm] = useState(saved);
  const latest = useRef(saved);
  const followed = useRef(saved);
  useEffect(() => {
    const next = { ...latest.current };
    for (const name of Object.keys(saved) as (keyof T)[]) {
      if (JSON.stringify(next[name]) === JSON.stringify(followed.current[name])) {
        next[name] = saved[name];
      }
    }
    followed.current = saved;
    if (JSON.stringify(next) !== JSON.stringify(latest.current)) {
      latest.current = next;
      setForm(next);
    }
  }, [saved]);
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
