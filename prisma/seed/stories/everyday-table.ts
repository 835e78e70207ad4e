/** A line each: day | hour | by | kind | subject | what they wrote | what solved it | stars, or ? while unconfirmed. */
export const EVERYDAY_TABLE = `
41 | 9.1 | maria | mail | Shared mailbox missing after the move | budget@ is gone from my Outlook. | It is mapped again; it appears after the next start of Outlook. | 5
41 | 13.4 | paolo | install | Update of the CAD viewer | It asks for rights I do not have. | Updated to 12.4 over night. | 4
40 | 10.2 | grace | printer | Toner for 2F-North | It says *low* since Friday. | Changed; two spares lie in the cabinet. | 5
40 | 15 | hector | network | Scanner gun loses the network in aisle 9 | Only in aisle 9, each of them. | A rack blocked the antenna. It hangs a metre higher now. | 5
39 | 9.6 | ana | assist | Freeze the first row in the shared workbook | It scrolls away for me but not for Liza. | You had a view of your own. It is removed and the row stays. | 4
39 | 11.9 | miguel | hardware | Mouse double-clicks by itself | Third week now. | New mouse, same model. | 5
38 | 9.3 | katrina | mail | Out-of-office text does not go out | I set it on Friday, nobody got it. | The end date lay before the start date. It is set for your next leave. | 4
38 | 14.8 | liza | slow | Accounting is slow on Monday mornings | Between 9 and 9:30 every click takes ten seconds. | A backup ran into working hours. It begins at 22:00 now. | 5
37 | 10.1 | noel | install | Label software for the new printer | The old one does not know it. | Version 9 is installed on both packing desks. | 4
37 | 16 | dennis | backup | Old e-mails of 2019 | An auditor asks for three of them. | They were in the archive. Exported into the audit folder. | 5
35 | 9.8 | bea | printer | Paper jam that is none | The display says jam, there is no paper. | A torn corner sat behind the fuser. | 5
35 | 13.1 | ramon | assist | Join two PDFs | Offer and terms should be one file. | Joined; and the guide for next time is in the mail. | 5
34 | 9 | maria | network | Guest Wi-Fi for the auditors | Three people, all week. | Three vouchers are at the reception, good until Friday evening. | 5
34 | 11.4 | paolo | virus | USB stick from a fair | May I open it? | Scanned on the separate machine: brochures only. You can have them from the share. | 4
32 | 10.6 | grace | mail | Distribution list for the safety team | Seven people, list below. | safety@ exists; you may change its members yourself. | 5
32 | 14.3 | hector | hardware | Keyboard with a dead space bar | Itworksonlysometimes. | Replaced. We laughed a little, sorry. | 5
30 | 9.7 | ana | install | Solver add-in for Excel | For the route planning. | Activated for your team of four. | 5
30 | 15.5 | miguel | slow | Drawing takes minutes to save | Only those on the P drive. | P moved to the new disks last night. Saving took 4 s in our test. | 4
29 | 10 | katrina | assist | Polls in Teams | Where are they? | Three dots, *Polls*. Switched on for your tenant group today. | 3
29 | 13.7 | liza | printer | Checks print 2 mm too low | The bank refuses them. | The tray's guide had moved. Printed three test checks, all within the line. | 5
26 | 9.2 | noel | network | Telephone shows no service | Desk 2-07. | The port was switched off after the move. It is on. | 4
26 | 11 | dennis | mail | Mailbox is full | I can receive nothing. | Raised to 100 GB, and mails older than two years go to the archive by themselves. | 5
25 | 10.4 | bea | hardware | Webcam upside down | Everybody sees me hanging from the ceiling. | A driver setting. You are the right way up again. | 5
24 | 14 | ramon | install | Tax form application, version 2026.2 | Must be there before the 25th. | Installed on four desks, opened with last month's file. | 5
23 | 9.5 | maria | slow | Excel takes 100 % while closing the month | From the moment I open *Consolidation*. | A volatile formula on 40,000 rows. Tess put a table in its place, same numbers. | 5
23 | 12.9 | paolo | network | Slow downloads at desk 6-11 | 1 Mbit where my neighbour has 300. | The wall cable was crimped. Replaced. | 4
22 | 15.8 | hector | assist | Two time zones in the calendar | Osaka and Manila side by side. | Set up with you on the phone. | 5
21 | 9.4 | ana | mail | Signature with the new address | The old one still says 11th floor. | The template has the new address; all signatures changed over night. | 4
20 | 11.6 | miguel | printer | Print in colour on A3 | I only get grey. | Your group had grey as its default. Colour is allowed for drawings now. | 4
19 | 10.8 | katrina | hardware | Loose power plug at desk 6-15 | The laptop loses power when I move. | New plug. | 5
18 | 9.9 | liza | backup | Restore the October folder | Emptied instead of copied. | Restored from the night before, 214 files. | 5
18 | 16.1 | noel | virus | Browser opens pages by itself | Since I installed a coupon thing. | The extension is gone, the browser reset. Please leave the coupons. | 4
17 | 9.2 | dennis | assist | Protect a sheet but not the input cells | For the branch offices. | Done in your template, password in the vault under your name. | 5
16 | 13.5 | bea | network | Handhelds lose Wi-Fi at the dock | Gate 4 only. | Antenna turned, tested with a truck in the gate. | 4
14 | 15.1 | ramon | mail | Calendar invitation goes to a leaver | Mr. Sy still gets them. | His address is out of the group, and forwards to Grace. | 5
13 | 9 | grace | slow | Badge reader takes five seconds at the main door | There is a queue at nine. | The server had moved to a slow disk. Under a second now. | 5
13 | 14.9 | hector | install | Route planner on the tablet | Tablet of van 3. | Installed and signed in. | 5
11 | 9.7 | ana | printer | Envelope printing | It takes A4 whatever I choose. | Tray 1 was told it holds A4. Now it asks. | 4
10 | 13 | miguel | assist | Export layers to PDF | The architect wants each layer alone. | A script does it: *Publish layers* in your toolbar. | 5
9 | 15.4 | katrina | hardware | Dock only charges, no picture | Since the move. | It needed its firmware. 1.0.22 is on it. | 4
7 | 11.2 | paolo | mail | Undelivered: mailbox of a supplier | Four of my mails came back. | Their domain had expired. They renewed it this noon, resent and received. | ?
6 | 10.9 | bea | install | Barcode font for the labels | Code 128, please. | Installed on the three label desks. | ?
6 | 15.7 | noel | printer | Customs forms print without the last line | Field 54 is cut. | The form had letter size, not A4. Corrected in the template. | ?
5 | 13.9 | katrina | network | Meeting room 6-A without internet | The cable is fine in 6-B. | The port had moved to the guest network. It is back. | 5
4 | 9.5 | grace | assist | Mail merge for the year-end letters | 412 letters, names in the sheet. | Merged with you; three names had no address and are marked yellow. | ?
4 | 11.7 | dennis | slow | Sign-in takes four minutes | The wheel turns and turns. | Your profile carried 31 GB of downloads. Moved to D, sign-in takes 20 s. | ?
3 | 13.2 | hector | hardware | Desk phone crackles | On every call since Monday. | New handset cord. | ?
2 | 10.7 | ana | assist | Round to the nearest fifty centavos | For the price list. | '=MROUND(A2,0.5)', filled down in your sheet. | ?
1 | 9.4 | liza | printer | Staple tray empty on 5F-East | And nobody has the key. | Filled. The key hangs in the pantry now. | ?
`;
