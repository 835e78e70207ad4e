/** The domain of the demo's accounts that the sign-in page offers: one click, and one is in. Nobody reads mail there. */
export const ONE_CLICK_DOMAIN = "@smartsupport.example";
