import { lazy, Suspense, type ComponentType } from "react";

const asides = () => import("./asides");
/** A first start has no list. Whoever has one to show loads this before the page is. */
export const setupList = () => import("./setup-list");

/** A part that the first page does not wait for. Until it is there, some hundredths of a second, the page stands as it is. */
function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() }));
  return function Late(props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}

export const AppPanel = late(async () => (await asides()).AppPanel);
export const ForgetDialog = late(async () => (await asides()).ForgetDialog);
export const NameDialog = late(async () => (await asides()).NameDialog);
export const ShortcutsDialog = late(async () => (await asides()).ShortcutsDialog);
export const SetupList = late(async () => (await setupList()).SetupList);
