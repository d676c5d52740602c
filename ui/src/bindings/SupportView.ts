// scratch
import type { SupportFile } from "./SupportFile";export type SupportView = { bundle: string, files: Array<SupportFile> };
