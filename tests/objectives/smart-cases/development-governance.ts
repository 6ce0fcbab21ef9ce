import { type SmartCase, smartCases } from "./guide.ts";

/** Management system, compliance, audits, suppliers: labelled by hand, for writing and tuning the rules. */
export const governanceCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
  no-deadline | 100% compliance with GDPR/UK Data Protection Act 2018 audit.
  vague no-measure no-deadline | Meet legal, regulatory and contractual obligations for information security
  vague no-measure no-deadline | Effectively manage third parties to reduce potential information security risk from suppliers
  vague no-measure no-deadline | Maintain compliance with legal/regulatory obligations (GDPR, NIS2, BDSG).
  no-deadline | Pass the SOC 2 Type II audit with zero critical findings
  no-deadline | 0 Major Non-conformities in the external audit report
  no-measure no-deadline | Qualify a second logistics SaaS provider as standby
  activity | Conduct two formal risk assessments per year
  activity | Conduct 2 internal ISMS audits annually
  no-deadline | Auditability: 100% of production changes via PR/Change record.
  vague no-measure no-deadline | Continuously improve the ISMS based on findings and reviews.
  vague no-measure no-deadline | Successful management of the information security risks
  vague no-measure no-deadline | Efficient management of information security in the entity
  vague no-measure no-deadline | Compliance with sector or national requirements
  vague no-measure no-deadline | Secure the Product
  vague no-measure no-deadline | Delivery of a secure, reliable cloud service for users and other interested parties
  vague no-measure no-deadline | Align security priorities with business strategy and risk appetite.
  no-deadline | Reduce Critical and High residual risks: 0 Critical, ≤3 High residual risks
  activity | At least two management reviews of the ISMS per year
  activity no-measure | Conduct annual internal audits of the ISMS.
  activity no-measure | Track risk treatment progress in quarterly reviews.
  binary no-measure | Create an operational risk management programme in FY21-Q2
  vague no-measure no-deadline compound | Comply with legal requirements and protect the reputation of the company.
  vague no-measure no-deadline | Protect the reputation of the organisation from damage caused by security breaches
  vague no-measure no-deadline | Support business goals through information security
  - | Close 90 % of internal audit findings within 60 days, reported quarterly.
  no-deadline | Zero overdue audit actions.
  - | 100 % of critical suppliers assessed by 31 October 2027.
  - | Ensure supplier compliance: 95 % of Tier 1 suppliers hold a valid certificate at each annual review.
  - | Obtain ISO 27001 certification by June 2027 with no major nonconformity at Stage 2.
  - | Reach a maturity score of 4 of 5 for supplier management by the end of 2027.
  - | Answer 95 % of data subject requests within one month, reported every quarter.
  no-deadline | Answer data subject requests within 30 days.
  no-deadline | Report notifiable breaches to the regulator within 72 hours of discovery
  - | Reduce open policy exceptions from 31 to 10 by 30 June 2027.
  no-measure no-deadline | Maintain ISO 27001 certification.
  no-measure no-deadline | Every risk in the register has an owner.
  no-measure | Every policy has been approved by its owner at year end.
  no-measure | Lower the number of open exceptions to Annex A 8.8 by Q2 2027.
  binary no-measure | Appoint a data protection officer by 1 April 2027.
  binary no-measure | Publish the new information security policy by the end of Q1.
  binary no-measure | Develop a supplier security standard within the next six months.
  binary no-measure | Document all cryptographic controls by 15 May 2027.
  binary no-measure | Complete the transition to ISO 27001:2022 by October 2025.
  binary no-measure | Establish an ISMS steering committee in January 2027.
  no-measure no-deadline | Appoint a chief information security officer.
  no-measure no-deadline | Establish a supplier register
  activity binary no-measure | Carry out a gap analysis against NIS2 by 30 June 2027.
  activity binary | Perform one supplier audit on site by December 2027.
  activity | Meet the hosting provider six times a year to discuss security.
  activity no-measure no-deadline | Participate in information sharing groups.
  activity no-measure | Review the statement of applicability annually.
  activity no-measure | Report on the ISMS to the board each quarter.
  - | Audit ten suppliers a year, with at least nine rated satisfactory.
  binary no-measure compound | Publish the baseline standards and appoint security champions by Q4 2027.
  binary no-measure compound | Appoint a CISO and migrate all file shares to the cloud by December 2027.
  no-measure no-deadline compound | Appoint a CISO, classify all documents and roll out MFA.
  no-deadline compound | Assess 90 % of suppliers and reduce the click rate to 4 %.
  no-measure compound | All suppliers are assessed and all laptops are encrypted by June 2027.
  activity no-measure compound | Audit suppliers annually and hold monthly security team meetings.
  activity no-measure no-deadline compound | Review contracts with suppliers and run awareness sessions.
  vague no-measure no-deadline compound | Enhance governance; increase transparency for customers.
  zero-risk | No breaches and no leaks in 2027.
  zero-risk no-deadline | Zero regulatory breaches.
  zero-risk no-measure no-deadline | Ensure a risk-free supply chain
  zero-risk no-measure no-deadline | Eliminate supplier risk entirely.
  zero-risk no-deadline | Reduce information security risk to zero.
  zero-risk | Zero supplier-related security incidents per quarter
  vague | Improve compliance by 10 % in FY27.
  vague no-deadline | Increase the maturity of the ISMS by 25 %.
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
  vague no-deadline | Security considerations are embedded in all material business decisions.
  vague no-deadline | Be a trusted partner for our customers.
  vague | Ensure the board understands cyber risk by the end of 2027.
  - | The board's annual self-assessment states that it can challenge the CISO's risk reports on an informed basis.
  - | The external reviewer rates risk reporting to the board as adequate or better in the annual review.
  binary | Adopt a security charter for suppliers by June 2027.
  binary | Establish an ethics panel for security monitoring in 2027.
  activity | Hold an annual round table with critical suppliers.
  vague no-deadline compound | Promote transparency and strengthen relations with the works council.
  binary compound | Adopt a whistleblowing policy and appoint an ombudsperson by March 2027.
  no-deadline | Customers describe our security team as helpful in reference interviews.
  - | In the yearly customer interviews, key accounts describe our answers to security questionnaires as clear and complete.
`,
  ),
];
