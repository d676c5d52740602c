// scratch
export type SupportFile = { name: string, text: string };
