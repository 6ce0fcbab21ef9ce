import { type SmartCase, smartCases } from "./guide.ts";

/** A last batch, of all codes, labelled by the guide before the rules saw them; since then they are development data. */
export const lastCases: SmartCase[] = smartCases(
  "QUANTITATIVE",
  `
vague no-measure no-deadline | Preserve the integrity of scientific data
vague no-measure no-deadline | Increase the protection of minors online
vague no-measure no-deadline | Better coordination between IT and operations
vague no-measure no-deadline | Users are protected from malicious content.
vague no-measure no-deadline | Provide assurance to customers about our security
vague no-measure | Make our infrastructure more robust by 2028
vague no-measure no-deadline | Maintain a high level of security awareness
vague no-measure no-deadline | Keep our people safe online
vague no-measure no-deadline | Security governance that works
vague no-measure no-deadline | Comply with applicable export control rules
activity no-measure | Half-yearly review of user accounts
activity no-measure | Conduct fire drills in the data centre every year
activity no-measure no-deadline | Interview process owners about risks
activity no-measure | The security officer visits each branch once a year.
activity no-measure no-deadline | Monitoring of third-party connections
activity no-measure no-deadline | Phishing awareness training is provided to new hires.
activity no-measure | Send a security tip to all staff every week.
activity | Perform three internal audits in 2027.
activity binary no-measure | Organise a crisis exercise with the board by November.
activity no-measure no-deadline | Analyse logs for suspicious behaviour
activity no-measure no-deadline | Attend industry conferences on security
- | Perform three internal audits in 2027 with no major finding.
- | Half-yearly review of user accounts, with at least 97 % of owners answering in time
binary no-measure | Visitor system replaced by July 2027
binary no-measure | Have the ISMS scope extended to Poland by Q3.
binary no-measure | Establishment of a product security team by the end of 2026
binary no-measure | Introduce code signing for all releases before October.
binary no-measure | The red team will be in place by Q2 2027.
binary no-measure | Security clauses added to the standard contract by May
binary no-measure | Gain ISO 42001 certification within a year
binary no-measure | New access control concept by March 2027
binary no-measure | Adopt passkeys in 2027
no-measure | All buildings have badge readers by 2027.
no-measure no-deadline | Maintain SOC 2 attestation
no-measure no-deadline | Reduce the mean time to recover.
no-measure no-deadline | Close findings within the agreed time
no-deadline | Answer security questionnaires within five working days
no-deadline | At least 90 % of developers trained
no-deadline | Spam rate below 0.5 %
no-deadline | Two independent copies of each backup
- | Bring the number of internet-facing servers down from 80 to 50 by Q4.
- | Ensure that no critical patch is older than 14 days at each month end.
- | Score at least 4 out of 5 in the 2027 customer security survey.
- | Every quarter, 95 % of alerts are triaged within 15 minutes.
- | Cut privileged accounts by half by June.
- | Nine in ten staff report the test phish within the hour by 2027.
zero-risk | No incidents in FY27
zero-risk no-deadline | Zero disclosure of personal data
zero-risk no-measure no-deadline | Ensure that hackers never get in.
zero-risk no-measure no-deadline | Avoid any interruption of service.
zero-risk no-measure no-deadline | Protect our data from all threats.
zero-risk | Ensure zero data loss throughout 2027
zero-risk no-measure no-deadline | Absolute protection of trade secrets
- | No unauthorised change found in the quarterly configuration audit
compound vague no-measure no-deadline | Reduce cyber risk and improve customer satisfaction.
compound no-deadline | Lower the click rate to 4 %, and close 90 % of audit actions within 30 days.
compound binary no-measure | Publish a vulnerability disclosure policy and migrate to a new VPN by June.
compound activity no-measure no-deadline | Train the help desk and monitor suppliers.
compound | 98 % of staff trained and mean time to patch under ten days by Q4
compound vague no-measure no-deadline | Ensure privacy of customers; enhance resilience of operations.
compound no-measure no-deadline | Classify data and install malware protection on all servers.
compound vague no-measure | Improve physical security and enhance cloud monitoring in 2027.
compound | Raise backup success to 99.5 % as well as cut onboarding time for suppliers to ten days by Q3.
binary no-measure | Draft, approve and publish the cryptography policy by April.
- | Find and fix 95 % of exposed secrets within a day, measured weekly.
no-measure no-deadline vague | Protect staff, students and visitors
`,
);
