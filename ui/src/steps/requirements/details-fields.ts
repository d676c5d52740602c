import type { DetailKind } from "../../bindings/DetailKind";
import type { DetailsForm as Details } from "../../bindings/DetailsForm";

/** The field of the form each question is about. */
export const detailFields: Record<DetailKind, keyof Details> = {
  first_name: "firstName",
  last_name: "lastName",
  equipment: "equipment",
  room_list: "roomList",
  test_user: "testUser",
  outside_mailbox: "outsideMailbox",
  client_id: "clientId",
  app_object_id: "appObjectId",
  vendor_contact: "vendorContact",
};

/** The id of the input a question is answered in. */
export function detailInput(kind: DetailKind): string {
  return `field-${detailFields[kind]}`;
}
