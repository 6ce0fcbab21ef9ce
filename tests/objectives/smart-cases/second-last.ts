import { type SmartCase, smartCases } from "./guide.ts";

/** A sixth lot, mixed; labelled beforehand. */
export const mixedCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
  vague no-measure no-deadline | Cultivating a vigilant workforce
  vague no-measure no-deadline | Information security underpins everything we do.
  vague no-measure no-deadline | Get better at learning from incidents
  vague no-measure no-deadline | Provide a trusted environment for research collaboration
  vague no-measure no-deadline | Limit the consequences of human error
  vague no-measure no-deadline | Sufficient resources for information security
  vague no-measure no-deadline | Our suppliers meet our security requirements.
  vague no-measure no-deadline | Build the capacity of local authorities to deal with cyber attacks
  vague no-measure | By 2028 our systems are secure by design.
  vague no-measure no-deadline | Maintain compliance with ISO/IEC 27001 and related frameworks
  vague no-measure no-deadline | Security considerations are taken into account in every project.
  vague no-measure no-deadline | Sensitive data is handled carefully.
  vague no-measure no-deadline | Foster closer ties with law enforcement
  vague no-measure no-deadline | Enable staff to work securely from anywhere.
  vague no-measure no-deadline | Implement appropriate technical and organisational measures.
  vague no-measure no-deadline | Timely patching of systems
  vague no-measure no-deadline | Grow the security community
  vague no-measure no-deadline | Avoid reputational damage
  vague | Lift customer confidence by 12 % in 2027.
  vague no-measure no-deadline | Make better use of threat intelligence.
  vague no-measure no-deadline | Remain a reliable partner for the armed forces.
  no-measure no-deadline | Decrease the share of phishing mails that get past the filter.
  no-measure no-deadline | Database backups are encrypted.
  no-deadline | No vendor works in the plant without a permit.
  no-measure no-deadline | All privileged sessions run through the bastion host.
  no-measure | Each site has a trained first responder by the end of 2027.
  no-deadline | Time to isolate an infected client: max. 15 minutes
  no-deadline | Two thirds of changes pass review at first attempt.
  - | Mailbox rules: no more than 10 external auto-forwards at each monthly check
  - | Staff turnover in the SOC below 10 % per year
  - | 70 % of critical findings of the 2026 pentest fixed by 31 March 2027
  - | Reviews of privileged accounts remove 90 % of unused rights each quarter.
  - | Interviewed managers name the top three risks correctly in 8 of 10 cases in the 2027 audit.
  - | Automated tests block 99 % of builds with known critical flaws, reviewed monthly.
  activity no-measure no-deadline | Awareness campaigns for seasonal workers
  activity no-measure no-deadline | Ongoing dialogue with regulators
  activity no-measure no-deadline | Carrying out spot checks in the warehouse
  activity no-measure | Incident statistics are presented to the board quarterly.
  activity no-measure | The CISO meets the data owners twice-yearly.
  activity | Perform 24 code reviews of payment modules per year.
  activity binary no-measure | Run a hackathon on secure coding in May 2027.
  activity binary no-measure | Independent review of the ISMS by 30 September 2027
  activity no-measure no-deadline | Interview leavers about data they hold
  activity no-measure no-deadline | Lessons-learned workshops after incidents
  binary no-measure | Hardening guide for Linux finished by Q2 2027
  binary no-measure | Patch management tool rolled out by the end of FY27
  binary no-measure | Enrol the company in the national early-warning scheme by June 2027.
  binary no-measure | Activate conditional access by 1 May 2027.
  binary no-measure | The cyber law enters into force on 1 January 2028.
  binary no-measure | Establish and operate a vulnerability disclosure process by the end of 2027.
  binary no-measure | Restructuring of the security department by 30 June 2027
  binary no-measure | Cloud exit plan to be written by 15 October 2027
  binary no-measure | Become a member of FIRST by 2028.
  binary no-measure | TISAX assessment passed by November 2027
  binary no-measure | Introduction of a whistleblowing channel no later than 31 August 2027
  binary no-measure | Bring the second SOC site online by Q4 2027.
  binary no-measure | Data retention schedule agreed with all departments by June 2027
  compound binary no-measure | Install a fire alarm in the archive and appoint a deputy CISO by July 2027.
  compound vague no-measure no-deadline | Reduce human error and protect intellectual property.
  compound | Keep the portal available 99.8 % of the time and answer 95 % of data subject requests within 20 days in 2027.
  - | Scan all containers weekly and fix 95 % of critical findings within 7 days.
  vague no-measure no-deadline | Monitor, maintain and improve our security posture.
  no-measure no-deadline | Keys, certificates and tokens are inventoried and have an owner.
  compound no-measure no-deadline | Encrypt backups and lock the server room.
  zero-risk no-deadline | No client is ever harmed by our software.
  zero-risk no-measure no-deadline | Complete protection from ransomware
  zero-risk | Zero thefts of laptops in 2027
  - | Zero expired certificates on public sites at each weekly scan
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
  vague no-deadline | Staff feel responsible for the data they handle.
  vague no-deadline | Friendly and helpful security support
  - | At the yearly review, the customer board calls our incident communication honest.
  activity | Invite students to the SOC each semester.
  binary | Create a mentoring programme for young analysts by March 2028.
  vague | By 2029 security is part of the company's identity.
`,
  ),
];
