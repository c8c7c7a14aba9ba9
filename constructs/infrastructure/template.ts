/** Escapes a text so that OpenTofu takes it as it is: it reads every string of a JSON file as a template. */
export function escapeTemplate(text: string): string {
  return text.replace(/[$%](?=\{)/g, (mark) => mark + mark);
}
