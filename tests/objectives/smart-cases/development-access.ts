import { type SmartCase, smartCases } from "./guide.ts";

/** Access rights, encryption, personal data: labelled by hand, for writing and tuning the rules. */
export const accessCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
  vague no-measure no-deadline | Strengthen Logical Access Security.
  - | Zero “Critical” findings during quarterly access right reviews.
  no-measure no-deadline | Roll out FIDO2 to all staff
  no-measure no-deadline | Implement MFA for all users
  binary no-measure | Implement multi-factor authentication for all employee accounts by the end of Q2.
  activity no-measure | Conduct biannual access reviews for all Azure roles.
  no-deadline | No administrative access without MFA (target 100%).
  vague no-measure no-deadline | Ensure secure remote work practices.
  vague no-measure no-deadline | Ensure the confidentiality, integrity, and availability of client data and internal assets.
  vague no-measure no-deadline | Ensure the confidentiality, integrity and availability of data and services of the company.
  vague no-measure no-deadline | Protect sensitive data in the mobile app.
  vague no-measure no-deadline | Protect information against unauthorised access and disclosure
  vague no-measure no-deadline | Maintain the integrity of information.
  vague no-measure no-deadline | Maintaining the confidentiality of sensitive entity information
  vague no-measure no-deadline | Improve data security
  no-measure no-deadline | Enable TLS encryption for customer data in transit and at rest
  no-deadline | Reduce unauthorized access incidents by 80%
  no-deadline | Disable accounts in under 4 hours after termination
  zero-risk no-deadline | Zero unauthorized access attempts
  no-deadline | 100% of privileged accounts follow the policy (MFA, strong passwords)
  - | Percentage of scheduled access reviews completed on time: 100%, quarterly
  vague no-measure no-deadline | Secure access to information systems
  vague no-measure no-deadline | Data Protection & Privacy
  vague no-measure no-deadline | Preserve the confidentiality of customer information
  - | 100 % of laptops encrypted by 30 June 2027.
  - | 100% of privileged accounts use phishing-resistant MFA by the end of FY26.
  - | Ensure that 98 % of joiners get their access rights within one working day, measured monthly.
  - | Reduce standing administrator accounts from 46 to 10 by year end.
  - | Protect customer records: 100 % of exports leave through the approved gateway in each monthly log review.
  zero-risk | Zero data leaks in 2027.
  zero-risk no-measure no-deadline | Prevent any unauthorised disclosure of customer data.
  zero-risk no-measure no-deadline | Ensure that customer data can never be stolen.
  zero-risk no-measure no-deadline | Exclude every possibility of insider abuse.
  zero-risk | Zero lost or stolen devices containing company data in FY27
  zero-risk compound | Zero data breaches in 2027 and 95 % of staff trained by Q2.
  activity binary no-measure | Perform a review of all privileged accounts by the end of March.
  activity no-measure | Recertify user access rights every six months.
  activity | Review privileged access twelve times a year.
  activity no-measure no-deadline | Regularly check the access rights of contractors.
  - | Perform quarterly access reviews with at least 98 % of accounts confirmed by their owner.
  binary no-measure | Introduce single sign-on in Q1 2027.
  binary no-measure | Implement role-based access control in the ERP system by fall 2026
  binary no-measure | Deploy data loss prevention on all endpoints within one year.
  no-measure no-deadline | All backups are encrypted with AES-256.
  no-measure | Every leaver's accounts are disabled, as checked each month.
  no-measure | Reduce the number of accounts with standing admin rights by December 2027.
  no-deadline compound | 100 % of laptops encrypted and 95 % of staff trained in data handling.
  compound | By 31 December 2027, 100 % of administrators use MFA and mean time to patch is below seven days.
  vague no-measure no-deadline compound | Protect personal data and ensure the availability of services.
  no-measure no-deadline compound | Encrypt backup tapes and remove default passwords from network devices.
  vague no-measure | Protect customer data in 2027.
  vague no-measure | Improve identity management by June.
  vague no-measure | Ensure appropriate access to information throughout FY27.
  - | Staff and contractors: 99 % with role-approved access rights at every quarterly review.
  no-deadline | At most three privileged access exceptions open
  vague no-measure compound | Enhance physical security and improve supplier management in FY27.
  compound | MFA on 100 % of remote accesses and supplier questionnaires answered in ten days, both by 30 September 2027.
  zero-risk no-measure no-deadline | Prevent all unauthorized access to systems and data.
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
  vague no-deadline | Access to information should be appropriate to people's roles.
  vague no-deadline compound | Build trust with customers and improve morale in the security team.
`,
  ),
];
