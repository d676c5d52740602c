// scratch
export type AboutView = { version: string, commit: string, dataFolder: string, licence: string, thirdParty: string | null, changes: string };
