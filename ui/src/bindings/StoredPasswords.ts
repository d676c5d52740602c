// scratch
export type StoredPasswords = { setups: Array<string> };
