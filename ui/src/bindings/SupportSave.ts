// scratch
export type SupportSave = { bundle: string, file: string };
