/** Who acts, as far as operations need to know: the audit trail names the id, the roles decide. */
export type StaffMember = { readonly id: string; readonly roles: readonly string[] }
