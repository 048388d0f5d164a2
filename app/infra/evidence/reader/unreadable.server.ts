/** A file that no further try will read: it is broken, or locked with a password. */
export class Unreadable extends Error {}
