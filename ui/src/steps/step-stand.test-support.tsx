import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { configure, render, type RenderResult } from "@testing-library/react";
import axe from "axe-core";
import { useCallback, useMemo, useState, type ComponentType } from "react";
import { expect, vi, type Mock } from "vitest";
import type { SetupView } from "../bindings/SetupView";
import type { StepId } from "../bindings/StepId";
import { SurroundingsContext } from "../components/surroundings";
import { fakePlatform, type FakePlatform } from "../platform/fake/engine";
import { worldOf } from "../platform/fake/scenes";
import { PlatformContext } from "../platform/platform-context";
import { scriptsOf } from "./scripts-of";
import { StepMemory, StepMemoryContext } from "./step-memory";
import type { StepPageProps } from "./step-page";

// A machine that is busy compiling takes its time; a test that fails should fail for what it asserts.
configure({ asyncUtilTimeout: 20_000 });

export type Stand = RenderResult & {
  platform: FakePlatform;
  goTo: Mock<(step: StepId) => void>;
  /** What a screen reader was told. */
  announce: Mock<(text: string, urgency: "polite" | "assertive") => void>;
  /** How often the engine was asked this. */
  asked: (name: string) => number;
};

/** What the steps remember lasts as long as the window, and here as long as the engine. */
const memories = new WeakMap<FakePlatform, StepMemory>();

function memoryOf(platform: FakePlatform): StepMemory {
  const memory = memories.get(platform) ?? new StepMemory();
  memories.set(platform, memory);
  return memory;
}

type Props = { page: ComponentType<StepPageProps>; platform: FakePlatform; view: SetupView } & Pick<
  Stand,
  "goTo" | "announce"
>;

function StandIn({ page: Page, platform, view, goTo, announce }: Props) {
  const [setup, setSetup] = useState(view);
  const refresh = useCallback(
    async () => setSetup(await platform.invoke("setup_save", { setup: view.id })),
    [platform, view.id],
  );
  const surroundings = useMemo(
    () => ({
      copyText: platform.copyText,
      setTitle: platform.setTitle,
      announce,
      scripts: scriptsOf(platform, view.id),
    }),
    [announce, platform, view.id],
  );
  return (
    <PlatformContext value={platform}>
      <SurroundingsContext value={surroundings}>
        <FluentProvider theme={webLightTheme}>
          <StepMemoryContext value={memoryOf(platform)}>
            <Page
              goBack={() => goTo("requirements")}
              goTo={goTo}
              onSetup={setSetup}
              refresh={refresh}
              setup={setup}
            />
          </StepMemoryContext>
        </FluentProvider>
      </SurroundingsContext>
    </PlatformContext>
  );
}

/** A scripted engine at a step, in a state. */
export function platformAt(step: StepId, scene = ""): FakePlatform {
  return fakePlatform(worldOf(step, scene, {}));
}

/** Stands a step's page on a scripted engine. The same engine twice is a person who comes back. */
export async function standUp(page: ComponentType<StepPageProps>, platform: FakePlatform): Promise<Stand> {
  // A page of rows needs a height, which jsdom has none of.
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(960);
  const view = await platform.invoke("setup_open", { setup: "contoso" });
  const goTo = vi.fn<(step: StepId) => void>();
  const announce = vi.fn<(text: string, urgency: "polite" | "assertive") => void>();
  platform.calls.length = 0;
  const rendered = render(
    <StandIn announce={announce} goTo={goTo} page={page} platform={platform} view={view} />,
  );
  const asked = (name: string): number => platform.calls.filter((call) => call.name === name).length;
  return { ...rendered, platform, goTo, announce, asked };
}

/** Fails with what axe finds; contrast needs real layout and is looked at in the built window. */
export async function expectAccessible(container: HTMLElement): Promise<void> {
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  const told = violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.html).join(" | ")}`);
  expect(told, "axe finds nothing").toEqual([]);
}
