/** An e-mail address, as strictly as makes sense without sending one. */
export const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
