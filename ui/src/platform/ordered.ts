import type { CommandEvent, CommandName, CommandRequest, CommandResponse, Platform } from "./types";

/**
 * Writes of a setup go one after the other, in the order they were asked for: each answers with the whole setup, and an
 * older answer must never overtake a newer one.
 */
export function withOrderedSaves(platform: Platform): Platform {
  let last: Promise<unknown> = Promise.resolve();
  return {
    ...platform,
    invoke: <K extends CommandName>(
      name: K,
      request: CommandRequest<K>,
      onEvent?: (event: CommandEvent<K>) => void,
    ): Promise<CommandResponse<K>> => {
      if (name !== "setup_save") {
        return platform.invoke(name, request, onEvent);
      }
      const answer = last.then(() => platform.invoke(name, request, onEvent));
      last = answer.catch(() => undefined);
      return answer;
    },
  };
}
