import type { OperationId } from "../bindings/OperationId";

/** Mints the id by which something long can be cancelled. */
export function newOperation(): OperationId {
  return crypto.randomUUID();
}
