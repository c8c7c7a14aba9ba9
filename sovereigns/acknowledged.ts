/** Folder of the locks: what must not get lost of each stack. */
export const LOCKS = 'sovereigns/locks';

/**
 * Names of what may go, `<stack>/<resource>`, or `<stack>` for a whole cluster that is taken down.
 *
 * Empty, except while a change of docs/recipes is under way: what is named here is not protected.
 */
export const ACKNOWLEDGED: string[] = [];
