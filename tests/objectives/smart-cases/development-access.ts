import { type SmartCase, smartCases } from "./guide.ts";

/** Access rights, encryption, personal data: labelled by hand, for writing and tuning the rules. */
export const accessCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
  vague no-measure no-deadline | Strengthen Logical Access Security.
  - | Zero “Critical” findings during quarterly access right reviews.
  no-measure no-deadline | Roll out FIDO2 to all staff
  no-deadline | Enforce Multi-Factor Authentication (MFA) for 100% of privileged accounts.
  activity no-measure | Conduct biannual access reviews for all Azure roles.
  no-deadline | No administrative access without MFA (target 100%).
  - | Establish quarterly access review cycle: 100% on-time completion
  - | Deploy secure remote access (VPN, MFA) to 100% of remote users by Q3 2025.
  vague no-measure no-deadline | Ensure the confidentiality, integrity, and availability of client data and internal assets.
  vague no-measure no-deadline | Ensure the confidentiality, integrity and availability of data and services of the company.
  vague no-measure no-deadline | Protect sensitive data in the mobile app.
  vague no-measure no-deadline | Maintain the integrity of information.
  vague no-measure no-deadline | Improve data security
  no-measure no-deadline | Enable TLS encryption for customer data in transit and at rest
  no-deadline | Reduce unauthorized access incidents by 80%
  no-deadline | Provision new user accounts in less than 24 hours
  zero-risk no-deadline | Zero unauthorized access attempts
  vague no-measure no-deadline | Secure access to information systems
  vague no-measure no-deadline | Preserve the confidentiality of customer information
  - | 100 % of laptops encrypted by 30 June 2027.
  - | Ensure that 98 % of joiners get their access rights within one working day, measured monthly.
  - | Deploy MFA to 100 % of administrators by June.
  - | Strengthen access control: fewer than 1 % orphaned accounts in each quarterly review.
  - | Reduce standing administrator accounts from 46 to 10 by year end.
  - | Zero shared administrator passwords found in the annual internal audit.
  - | Protect customer records: 100 % of exports leave through the approved gateway in each monthly log review.
  zero-risk | Zero data leaks in 2027.
  zero-risk no-deadline | Keep personal data 100 % safe.
  zero-risk no-measure no-deadline | Exclude every possibility of insider abuse.
  zero-risk compound | Zero data breaches in 2027 and 95 % of staff trained by Q2.
  activity no-measure | Perform quarterly access reviews.
  activity | Review privileged access twelve times a year.
  activity no-measure no-deadline | Regularly check the access rights of contractors.
  - | Perform quarterly access reviews with at least 98 % of accounts confirmed by their owner.
  binary no-measure | Introduce single sign-on in Q1 2027.
  binary no-measure | Implement role-based access control in the ERP system by fall 2026
  no-measure no-deadline | Ensure that all laptops are encrypted.
  no-measure | Reduce the number of accounts with standing admin rights by December 2027.
  activity binary no-measure compound | Encrypt all laptops and train all staff by Q4.
  no-deadline compound | 100 % of laptops encrypted and 95 % of staff trained in data handling.
  compound | By 31 December 2027, 100 % of administrators use MFA and mean time to patch is below seven days.
  vague no-measure | Protect customer data in 2027.
  vague no-measure | Improve identity management by June.
  vague no-measure | Ensure appropriate access to information throughout FY27.
  - | The confidentiality, integrity and availability ratings of 100 % of assets are confirmed by their owners each year.
  no-deadline | Access requests approved or refused in two working days
  no-deadline | At most three privileged access exceptions open
  binary no-measure compound | Install badge readers and roll out a password manager by Q3 2027.
  compound | MFA on 100 % of remote accesses and supplier questionnaires answered in ten days, both by 30 September 2027.
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
  vague no-deadline | Protect the privacy of our members.
  vague | Increase trust in how we handle personal data during 2027.
  - | Asset owners judge in an annual workshop whether access roles still fit the work, and sign the result.
  vague no-deadline compound | Build trust with customers and improve morale in the security team.
`,
  ),
];
