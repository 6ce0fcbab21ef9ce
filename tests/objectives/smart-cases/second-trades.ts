import { type SmartCase, smartCases } from "./guide.ts";

/** A seventh lot, mixed again; labelled beforehand. */
export const tradeCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
  vague no-measure no-deadline | Raising the standard of cyber security in the charity sector
  vague no-measure no-deadline | A security function that adds value
  vague no-measure no-deadline | Guide the organisation through the changing threat landscape
  vague no-measure no-deadline | Deliver value through effective risk management
  vague no-measure no-deadline | Ensure that sensitive information is only accessible to authorised persons.
  vague no-measure no-deadline | Create awareness of phishing
  vague no-measure no-deadline | Increase the speed and quality of incident handling
  vague no-measure no-deadline | Our security culture is mature.
  vague no-measure no-deadline | Support research through flexible and secure IT
  vague no-measure no-deadline | Mitigating the risk of insider threats
  vague no-measure | Reduce operational risk significantly by 2027.
  vague no-measure no-deadline | Adequate segregation of duties
  vague no-measure no-deadline | Respect the privacy of tenants
  vague no-measure no-deadline | Information is available when it is needed.
  vague no-measure no-deadline | Optimising security spending
  vague no-measure no-deadline | Advocate for stronger data protection
  vague no-measure no-deadline | Do the right thing with customer data
  vague | Increase cyber maturity by 10 % per year.
  vague no-measure no-deadline | Secure software development
  vague no-measure no-deadline | Comprehensive protection of endpoints
  no-measure no-deadline | Cut the average cost of incidents.
  no-deadline | Meeting rooms contain no confidential papers after use.
  no-measure no-deadline | All mobile phones lock automatically.
  no-measure no-deadline | Software is installed only from the approved catalogue.
  no-measure no-deadline | Shorten the onboarding time for new suppliers.
  no-measure | All teams use the new ticket form by July 2027.
  no-deadline | Nine out of ten calls to the hotline are answered within a minute.
  no-deadline | Firewall change requests processed within three days: 95 %
  - | Weekly backups: at most one failed job a month
  - | Phishing drill in Q3: at least 70 % of staff report within an hour
  - | Keep overdue risk treatments under 5 % at each quarter end.
  - | Logistics partners score 80 points or more in the annual security check.
  - | Quarterly workshops after which 85 % of participants pass the test
  activity no-measure no-deadline | Penetration tests of new applications
  activity no-measure no-deadline | Discuss incidents in team meetings
  activity no-measure no-deadline | Regularly inform staff about threats
  activity no-measure | Supplier audits are carried out annually.
  activity no-measure | Hold tabletop exercises each half-year
  activity | Issue one awareness poster a month.
  activity binary no-measure | Conduct a business impact analysis for all wards by May 2027.
  activity binary no-measure | Meeting with the regulator on 3 June 2027
  binary no-measure | Implement an ISMS by 2028.
  binary no-measure | MFA enabled on the VPN by June 2027
  binary no-measure | Cyber insurance taken out by 31 March 2027
  binary no-measure | Second internet line at the Leeds depot by June 2027
  binary no-measure | Security policy translated into French by Q2 2027
  binary no-measure | Commissioning of the new data centre in spring 2028
  binary no-measure | A security champion network is established by the end of 2027.
  binary no-measure | Sign-off of the risk treatment plan by 30 June 2027
  binary no-measure | Automate account provisioning by Q4 2027.
  binary no-measure | Submit the NIS2 registration by 6 March 2027.
  binary no-measure | Key management procedure documented by September 2027
  binary no-measure | Tokenisation of card data by Q2 2028
  binary no-measure | Redesign the visitor process before the end of 2027.
  compound vague no-measure no-deadline | Strengthen governance and reduce the likelihood of fraud.
  compound binary no-measure | Publish a cyber strategy and establish a national SOC by 2028.
  compound no-deadline | Reduce phishing clicks to 4 % and restore time to two hours
  - | Train and certify 80 % of administrators by June 2027.
  zero-risk no-measure no-deadline | Free of data leaks
  zero-risk no-measure no-deadline | Make data theft impossible.
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
  vague no-deadline | People come to security with their questions.
  - | By June 2027 the expert panel finds our AI governance convincing.
  activity | Walk through the plant with the shift leads every month.
  binary | Create a security booklet in plain language by May 2027.
  vague no-deadline | Attractive and meaningful security training
`,
  ),
];
