import { lazy, Suspense, useState, type ComponentType } from "react";

const asides = () => import("./asides");

/**
 * A part that the first page does not wait for, and the way to load it before it is needed. Until it is there, some hundredths of a
 * second, the page stands as it is.
 */
function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): [part: ComponentType<Props>, load: () => Promise<void>] {
  let loaded: ComponentType<Props> | undefined;
  const keep = async () => (loaded = await load());
  const Awaited = lazy(async () => ({ default: await keep() }));
  function Late(props: Props) {
    // `lazy` shows nothing for a moment even of what is there already. Decided once: another type would begin anew.
    const [Part] = useState<ComponentType<Props>>(() => loaded ?? Awaited);
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  }
  return [
    Late,
    async () => {
      await keep();
    },
  ];
}

export const [AppPanel] = late(async () => (await asides()).AppPanel);
export const [ForgetDialog] = late(async () => (await asides()).ForgetDialog);
export const [NameDialog] = late(async () => (await asides()).NameDialog);
export const [ShortcutsDialog] = late(async () => (await asides()).ShortcutsDialog);
/** A first start has no list. Whoever has one to show loads this before the page is. */
export const [SetupList, loadSetupList] = late(async () => (await import("./setup-list")).SetupList);
