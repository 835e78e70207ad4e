import { getMe } from "@smartsupport/contracts";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { PageHeader } from "../../components/ui/page-header.tsx";
import { SectionCard } from "../../components/ui/section-card.tsx";
import { SkeletonText } from "../../components/ui/skeleton.tsx";
import { Appearance } from "../../features/profile/appearance.tsx";
import { CompanySignIn } from "../../features/profile/company-sign-in.tsx";
import { NotificationChoices } from "../../features/profile/notification-choices.tsx";
import { OwnData } from "../../features/profile/own-data.tsx";
import { OwnSessions } from "../../features/profile/own-sessions.tsx";
import { PasswordForm } from "../../features/profile/password-form.tsx";
import { PersonForm } from "../../features/profile/person-form.tsx";
import { WorkFacts } from "../../features/profile/work-facts.tsx";
import { MySecondFactor } from "../../features/second-factor/my-second-factor.tsx";
import { useSession } from "../../features/session/use-session.ts";
import { useOperationQuery } from "../../lib/api/use-operation-query.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import styles from "./profile.module.css";

/** The person who is signed in: who they are, their password, where else they are signed in, how it looks. */
export function ProfilePage() {
  usePageTitle("Profile");
  const { updateUser } = useSession();
  const me = useOperationQuery(getMe, {});
  return (
    <div className={styles.page}>
      <PageHeader title="Profile" />
      <div className={styles.parts}>
        {me.error && !me.data && (
          <ErrorState title="Your profile did not load." problem={me.error} retry={() => void me.refetch()} />
        )}
        {me.isPending && (
          <SectionCard title="You" isPadded>
            <SkeletonText lines={6} label="Loading your profile" />
          </SectionCard>
        )}
        {me.data && (
          <>
            <SectionCard title="You" isPadded>
              <PersonForm
                me={me.data}
                onSaved={({ firstName, lastName, name, hasPhoto }) =>
                  updateUser({ firstName, lastName, name, hasPhoto })
                }
              />
            </SectionCard>
            <SectionCard title="At work" isPadded>
              <WorkFacts me={me.data} />
            </SectionCard>
            <SectionCard title="Password" isPadded>
              <PasswordForm me={me.data} />
            </SectionCard>
          </>
        )}
        <CompanySignIn />
        <SectionCard title="Second factor" isPadded>
          <MySecondFactor />
        </SectionCard>
        <SectionCard title="Where you are signed in" isPadded>
          <OwnSessions />
        </SectionCard>
        <SectionCard title="Notifications" isPadded>
          <NotificationChoices />
        </SectionCard>
        <SectionCard title="Your data" isPadded>
          <OwnData />
        </SectionCard>
        <SectionCard title="Appearance" isPadded>
          <Appearance />
        </SectionCard>
      </div>
    </div>
  );
}
