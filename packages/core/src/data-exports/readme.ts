/** What lies beside the data, in plain words. */
export const README = `What the service desk holds about you

profile.json         who you are here: names, address, company id, department, role
saved-views.json     questions to the queue that you saved, if you work at the desk
sessions.json        where you were signed in
audit.json           what was written down about you: what you did, and what was done with your account
tickets.json         your own tickets, as you see them, with the conversation and the changes
words-elsewhere.json what you wrote on tickets of other people
drafts.json          what you began to write and did not send
announcements.json   news that you told everybody
macros.json          ready-made answers that you wrote for the desk
time-spent.json      time that you noted on tickets, if you work at the desk
following.json       tickets of others that you follow
inbox.json           what you were told of in the last 90 days, when a mail tells you, and the tickets that you muted
mails.json           mails that were sent to you; how much of each is kept depends on how the desk sends them
files/               files that you added, each in a folder of its own
photo.webp           your photo, if you have one

Times are in UTC. Notes that the desk writes for itself are not in here, nor anything about other people but their names
where they have to do with your tickets.
`;
