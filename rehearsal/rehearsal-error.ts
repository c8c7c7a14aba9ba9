/** Something that whoever rehearses can put right, or a program that gave up; its message says what. */
export class RehearsalError extends Error {}
