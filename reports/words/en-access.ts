/** English words of the commands that look behind code names or take things out of the store, by their codes. */
export const enAccess = {
  'code-unknown':
    'no person and no private chat of this workspace has this code name. Copy it from the review; after another key (review.key) code names are others. The try stands in the access log.',
  'forget-unknown':
    'no person of the people list, no sender and no chat is called so. Write the name as the export or the list shows it. The try stands in the access log.',
  'log-in-use':
    'somebody else is writing into this file. Try again; if nobody is, take the file that ends in .lock away.',
  'forgotten-other-key':
    'the hashes in forgotten.csv were made with another key, so who was forgotten would come back. Put back review.key, or the store with its key.',
};
