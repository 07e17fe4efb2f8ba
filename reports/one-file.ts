/** A page on its own: links that lead to files beside it become their text, those within it stay. */
export function oneFile(page: string): string {
  return page.replace(/<a href="(?!#)[^"]*">(.*?)<\/a>/gs, '$1');
}
