import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, describe, expect, it, vi } from "vitest";
import { BridgeProblem, problemOf } from "./bridge-problem";
import { fakePlatform } from "./fake/engine";
import { worldOf } from "./fake/scenes";
import { withOrderedSaves } from "./ordered";
import { tauriPlatform } from "./tauri";
import type { Platform } from "./types";

afterEach(clearMocks);

describe("the bridge", () => {
  it("sends one argument named request", async () => {
    const seen = vi.fn();
    mockIPC((command, args) => {
      seen(command, args);
      return { setups: [] };
    });
    await tauriPlatform().invoke("session_open", {});
    expect(seen).toHaveBeenCalledWith("session_open", { request: {} });
  });

  it("sends a channel named events for a command that streams", async () => {
    let channel: unknown;
    mockIPC((_, args) => {
      channel = (args as { events: unknown }).events;
      return null;
    });
    await tauriPlatform().invoke("account_test", { setup: "a", operation: "b" }, () => undefined);
    expect(channel, "the engine finds where to send events").toHaveProperty("onmessage");
  });

  it("has the shell open the dialogs, so that the shell knows what was chosen", async () => {
    const seen = vi.fn();
    mockIPC((command, args) => {
      seen(command, args);
      return command === "file_to_write" ? "/home/you/report.html" : null;
    });
    const kinds = [{ name: "HTML", extensions: ["html"] }];
    expect(await tauriPlatform().saveFile("report.html", kinds)).toBe("/home/you/report.html");
    expect(await tauriPlatform().openFile(kinds)).toBeNull();
    expect(seen).toHaveBeenCalledWith("file_to_write", { request: { name: "report.html", kinds } });
    expect(seen).toHaveBeenCalledWith("file_to_read", { request: { name: "", kinds } });
  });

  it("turns a failure of the engine into its problem", async () => {
    const refused = { code: "auth.rejected", args: { host: "mail" }, disposition: "stop", detail: "401" };
    mockIPC(() => {
      // The shell rejects with a plain object; that is the point.
      // eslint-disable-next-line @typescript-eslint/only-throw-error
      throw refused;
    });
    const thrown: unknown = await tauriPlatform()
      .invoke("session_open", {})
      .catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(BridgeProblem);
    expect(problemOf(thrown)).toEqual(refused);
  });

  it("lets no text through that turns a line or hides in it", async () => {
    const name = "Room\u202e5\u0007\u200b\u2028x";
    const kept = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 line\n\tnext";
    mockIPC(() => ({ rows: [{ name, kept, count: 3, none: null }] }));
    const answer: unknown = await tauriPlatform().invoke("session_open", {});
    expect(answer).toEqual({ rows: [{ name: "Room5\ufffd x", kept, count: 3, none: null }] });
  });

  it("turns anything else into a bug with its words as the detail", () => {
    expect(problemOf("command not found")).toMatchObject({
      code: "internal.bug",
      detail: "command not found",
    });
    expect(problemOf(new TypeError("x"))).toMatchObject({ code: "internal.bug", detail: "TypeError: x" });
  });
});

describe("saves", () => {
  it("go one after the other, and a failed one does not stop the next", async () => {
    const fake = fakePlatform(worldOf("service_account", "", {}));
    const order: string[] = [];
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow: Platform = {
      ...fake,
      invoke: async (name, request, onEvent) => {
        const step = "step" in request ? String(request.step) : name;
        order.push(`begin ${step}`);
        if (step === "exchange") {
          await held;
          throw new Error("disk full");
        }
        const answer = await fake.invoke(name, request, onEvent);
        order.push(`end ${step}`);
        return answer;
      },
    };
    const platform = withOrderedSaves(slow);
    const first = platform.invoke("setup_save", { setup: "contoso", step: "exchange" }).catch(() => "failed");
    const second = platform.invoke("setup_save", { setup: "contoso", step: "rooms" });
    await platform.invoke("requirements_list", { setup: "contoso" });
    expect(order, "other commands do not wait").toEqual([
      "begin requirements_list",
      "begin exchange",
      "end requirements_list",
    ]);
    release();
    expect(await first).toBe("failed");
    expect((await second).step).toBe("rooms");
    expect(order.slice(3)).toEqual(["begin rooms", "end rooms"]);
  });
});
