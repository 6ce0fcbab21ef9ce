import { type SmartCase, smartCases } from "./guide.ts";

/**
 * A fifth batch: items of published action plans, indicator lists and scorecards, many reworded, labelled by the
 * guide before the rules saw them; since then they are development data.
 */
export const actionCases: SmartCase[] = smartCases(
  "QUANTITATIVE",
  `
no-measure no-deadline | Mean time to respond to incidents
no-measure no-deadline | Percentage of employees completing security awareness training
no-measure no-deadline | Rate of false positive security alerts
no-measure no-deadline | Number of detected unauthorized access attempts
no-deadline | Critical account password compliance of 95-100%
no-deadline | Less than 5 % of systems missing high severity patches
no-deadline | 95 % of information security projects on schedule
- | Percentage of backups successfully restored during quarterly tests: at least 98 %
no-deadline | Percentage of critical assets with at least one compensating control above 90 %
- | Quarter-over-quarter decrease of the residual risk score by 10 %
- | Reduce the average time to detect a phishing attack from 24 hours to 4 hours by Q3.
- | Decrease security incidents from 50 to 20 per month.
- | Achieve 98% compliance with monthly patch deployment deadlines.
vague no-measure no-deadline | Drive cybersecurity strategy, investment and culture
activity no-measure no-deadline | Report progress to leadership regularly.
activity no-measure no-deadline | Conduct a risk assessment to identify top cyber threats and vulnerabilities.
vague no-measure no-deadline | Invest time and resources into cybersecurity
vague no-measure no-deadline | Build relationships with sector partners, government agencies, and associations
no-measure no-deadline | Appoint a Chief Information Security Officer to lead the program
activity no-measure no-deadline | Participate in industry information sharing groups to benchmark our efforts.
vague no-measure no-deadline | Align cybersecurity strategy with overall business objectives.
vague no-measure no-deadline | Foster a culture of cyber readiness
vague no-measure no-deadline | Improve subject-matter expertise among leadership
no-measure no-deadline | Create an emergency contact list.
activity no-measure | Monthly review of account passwords
activity no-measure no-deadline | Policy development workshops for department heads
no-measure no-deadline | Establish decision rights and escalation thresholds
activity no-measure | The plan is updated at least annually.
activity no-measure no-deadline | Practise procedures for isolating critical systems
vague no-measure no-deadline | Ensuring the continuation of operations
vague no-measure no-deadline | Safe use of ICT in schools
binary no-measure | Draw up a five-year exercise plan by the end of the year
binary no-measure | By March, map all critical assets.
binary no-measure | Issue the revised acceptable use policy by Easter.
binary no-measure | Sign the contract with the forensic partner no later than 31 May.
binary no-measure | CISO recruited by September
binary no-measure | The data protection impact assessment template is to be published by June.
binary activity no-measure | Run a ransomware simulation before the end of June.
binary activity no-measure | Carry out a gap analysis in Q1.
activity no-measure | Management meets with the CISO every month.
activity no-measure | Back-up restoration tests every quarter
activity no-measure no-deadline | Lessons learned are discussed after incidents.
activity no-measure no-deadline | Staff are taught to recognise social engineering.
activity | Issue ten security bulletins in 2026
activity | Two awareness sessions per department each year
- | Two awareness sessions per department each year, attended by at least 90 % of staff
- | Hold monthly vulnerability meetings at which no critical finding is older than 30 days.
no-measure no-deadline | Laptops lock automatically.
no-measure no-deadline | Default passwords are changed.
no-measure no-deadline | Every change has an approved ticket.
no-measure | All contracts contain security clauses by the end of 2027.
vague no-measure no-deadline | Management supports information security.
vague no-measure no-deadline | Security is built into everything we do.
vague no-measure no-deadline | Staff understand the importance of information security.
vague no-measure no-deadline | Access to systems is appropriate to the role.
vague no-measure no-deadline | Risk-based security
vague no-measure no-deadline | Proactive threat management
vague no-measure no-deadline | Greater transparency about data use
vague no-measure no-deadline | Continuous improvement
vague no-measure no-deadline | Become more resilient to ransomware.
vague no-measure no-deadline | Ensure that customers can trust our services
vague no-measure no-deadline | Reduce the consequences of incidents
vague no-measure | Be among the most secure providers in the region by 2028.
zero-risk no-deadline | Zero security surprises
zero-risk no-measure no-deadline | Make it impossible to steal customer data.
zero-risk no-measure no-deadline | Ensure that incidents never happen.
zero-risk | No customer suffers a data loss in 2026.
zero-risk no-deadline | Maintain zero breaches
zero-risk no-measure no-deadline | Never have another data breach.
zero-risk no-measure no-deadline | Total protection of intellectual property
- | Zero audit findings rated high in the 2026 internal audit
no-deadline | No laptop without disk encryption
compound vague no-measure no-deadline | Improve visibility of assets and reduce supplier risk.
compound binary no-measure | Hire a security architect by May and retire the legacy mail gateway by July.
compound | Reduce false positives to 10 % and train 90 % of analysts by Q4.
compound no-deadline | Resolve 95 % of tickets within two days, and encrypt 100 % of backup tapes.
compound no-measure no-deadline | Install door sensors in the server room and enforce strong passwords.
compound activity no-measure | Review supplier contracts yearly; scan the network weekly.
compound vague no-measure no-deadline | Security awareness is improved and incidents are handled effectively.
compound no-measure no-deadline | Mobile devices are enrolled in MDM and suppliers sign confidentiality agreements.
no-measure no-deadline | Log and retain administrator activity.
no-measure no-deadline | Encrypt laptops, phones and USB sticks.
- | Reduce spam, phishing and malware mails in inboxes by 30 % by June.
`,
);
