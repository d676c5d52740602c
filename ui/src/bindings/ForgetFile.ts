export type ForgetFile = { path: string, bytes: number };
